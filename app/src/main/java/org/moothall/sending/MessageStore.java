package org.moothall.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Reply;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Messages on their way, and what came of them.
@Repository
class MessageStore {

    /// How long a try may take; whoever has not said by then what came of it has died.
    static final Duration HELD = Duration.ofMinutes(1);

    static final String PUT = """
            insert into sending.message (
                id, kind, about, round, step, person, channel, way, address, state, tries, next_at, at, code, reference)
            values (:id, :kind, :about, :round, :step, :person, :channel, :way, :address, :state, 0, :at, :at, 0, '')
            on conflict do nothing""";

    private static final String CLAIMED = """
            returning id, kind, about, round, step, person, channel, way, address, tries""";

    static final String CLAIM = """
            update sending.message
            set tries = tries + 1, next_at = :held, bundle = id
            where id = (
                select id from sending.message
                where state = 'WAITS' and channel = :channel and next_at <= :at
                order by next_at, id
                limit 1
                for update skip locked)
            """ + CLAIMED;

    /// What else waits for the same reader by the same way goes with it.
    static final String GATHER = """
            update sending.message
            set tries = tries + 1, next_at = :held, bundle = :id
            where id in (
                select id from sending.message
                where
                    state = 'WAITS' and kind = :kind and channel = :channel and person = :person
                    and address = :address and way is not distinct from :way and next_at <= :at and id <> :id
                for update skip locked)
            """ + CLAIMED;

    /// What one reader was sent of a kind by one way, as news hold up no alarm: how many messages since then, and when
    /// the last.
    static final String LATELY = """
            select count(distinct bundle) as many, max(at) as last
            from sending.message
            where
                kind = :kind and person = :person and channel = :channel and address = :address
                and way is not distinct from :way and state in ('TAKEN', 'DELIVERED') and at > :since""";

    static final String PUT_OFF = """
            update sending.message set next_at = :at where id = :id and tries = :tries and state = 'WAITS'""";

    /// Touches nothing where another node has claimed it since.
    static final String END = """
            update sending.message
            set state = :state, at = :at, why = :why, code = :code, reference = :reference
            where
                bundle = :id and state = 'WAITS'
                and exists (
                    select from sending.message first
                    where first.id = :id and first.tries = :tries and first.state = 'WAITS')
            returning id, kind, about, round, step, person, channel, way, address, tries""";

    static final String HEARD = """
            select exists (
                select from sending.message
                where
                    about = :about and round = :round and step = :step
                    and state in ('WAITS', 'TAKEN', 'DELIVERED'))""";

    static final String FIND = """
            select id, kind, about, round, step, person, channel, way, address, tries
            from sending.message
            where id = :id and at > :since""";

    static final String TOLD = """
            select exists (select from sending.message where about = :about and person = :person)""";

    /// As a receipt names it; of many that went as one, the one with which they went.
    static final String REFERRED = """
            select coalesce(bundle, id) as message
            from sending.message
            where channel = :channel and reference = :reference
            order by at desc
            limit 1""";

    static final String DELIVERED = """
            update sending.message
            set state = 'DELIVERED', at = :at
            where (bundle = :id or id = :id) and state = 'TAKEN'""";

    static final String LOST = """
            update sending.message
            set state = 'FAILED', at = :at, why = 'UNDELIVERED'
            where (bundle = :id or id = :id) and state = 'TAKEN'
            returning id, kind, about, round, step, person, channel, way, address, tries""";

    static final String LAST_TO = """
            select coalesce(bundle, id) as message
            from sending.message
            where
                kind = :kind and person = :person and channel = :channel and state in ('TAKEN', 'DELIVERED')
                and at > :since
            order by at desc, id desc
            limit 1""";

    static final String STATES = """
            select
                channel,
                max(at) filter (where state in ('TAKEN', 'DELIVERED')) as taken,
                max(at) filter (where state = 'DELIVERED') as delivered,
                max(at) filter (where state = 'FAILED') as failed,
                (array_agg(why order by at desc) filter (where state = 'FAILED'))[1] as why,
                (array_agg(code order by at desc) filter (where state = 'FAILED'))[1] as code,
                count(*) filter (where state = 'WAITS') as waiting
            from sending.message
            where at > :since and channel <> 'APP'
            group by channel""";

    static final String FORGET = """
            with gone as (
                delete from sending.message
                where about = any (:about::uuid[])
                returning (at at time zone 'UTC')::date as day, channel, state)
            insert into sending.told (day, channel, state, many)
            select day, channel, state, count(*) from gone group by day, channel, state
            on conflict (day, channel, state) do update set many = told.many + excluded.many""";

    static final String SENT = """
            select about, person, channel, state
            from sending.message
            where about = any (:about::uuid[]) and channel <> 'APP'
            order by round, step, at, id""";

    private final Sql sql;

    MessageStore(Sql sql) {
        this.sql = sql;
    }

    private record All(List<UUID> about) {}

    record Lately(long many, @Nullable Instant last) {}

    record Ended(
            UUID id, int tries, Message.State state, Instant at, Reply.@Nullable Why why, int code, String reference) {}

    private record Gather(
            UUID id,
            String kind,
            String person,
            Channel.Kind channel,
            @Nullable UUID way,
            String address,
            Instant at,
            Instant held) {}

    private record Since(
            String kind,
            String person,
            Channel.Kind channel,
            @Nullable UUID way,
            String address,
            Instant since) {}

    void put(Message.Put message) {
        sql.run(PUT, message);
    }

    Optional<Message> claim(Channel.Kind channel, Instant at) {
        return sql.find(Message.class, CLAIM, Map.of("channel", channel, "at", at, "held", at.plus(HELD)));
    }

    List<Message> gather(Message first, Instant at) {
        return sql.list(
                Message.class,
                GATHER,
                new Gather(
                        first.id(),
                        first.kind(),
                        first.person(),
                        first.channel(),
                        first.way(),
                        first.address(),
                        at,
                        at.plus(HELD)));
    }

    Lately lately(Message to, Instant since) {
        return sql.list(
                        Lately.class,
                        LATELY,
                        new Since(to.kind(), to.person(), to.channel(), to.way(), to.address(), since))
                .getFirst();
    }

    void putOff(Message message, Instant at) {
        sql.run(PUT_OFF, Map.of("id", message.id(), "tries", message.tries(), "at", at));
    }

    /// All that went with it; nothing where another node has it by now.
    List<Message> end(Ended ended) {
        return sql.list(Message.class, END, ended);
    }

    /// Whether somebody on the same step has been told, or may be yet.
    boolean heard(Message message) {
        return sql.list(
                        Boolean.class,
                        HEARD,
                        Map.of("about", message.about(), "round", message.round(), "step", message.step()))
                .getFirst();
    }

    Optional<Message> find(UUID id, Instant since) {
        return sql.find(Message.class, FIND, Map.of("id", id, "since", since));
    }

    boolean told(UUID about, String person) {
        return sql.list(Boolean.class, TOLD, Map.of("about", about, "person", person))
                .getFirst();
    }

    Optional<UUID> referred(Channel.Kind channel, String reference) {
        return sql.find(UUID.class, REFERRED, Map.of("channel", channel, "reference", reference));
    }

    /// A second receipt changes nothing.
    void delivered(UUID id, Instant at) {
        sql.run(DELIVERED, Map.of("id", id, "at", at));
    }

    /// All that went with it; nothing where it was delivered, or lost before.
    List<Message> lost(UUID id, Instant at) {
        return sql.list(Message.class, LOST, Map.of("id", id, "at", at));
    }

    /// What somebody was sent last by a way.
    Optional<UUID> lastTo(String kind, String person, Channel.Kind channel, Instant since) {
        return sql.find(
                UUID.class, LAST_TO, Map.of("kind", kind, "person", person, "channel", channel, "since", since));
    }

    void forget(List<UUID> about) {
        sql.run(FORGET, new All(about));
    }

    List<Message.Sent> sent(List<UUID> about) {
        return sql.list(Message.Sent.class, SENT, new All(about));
    }

    List<ChannelState> states(Instant since) {
        return sql.list(ChannelState.class, STATES, Map.of("since", since));
    }
}
