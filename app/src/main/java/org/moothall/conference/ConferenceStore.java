package org.moothall.conference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.moothall.conference.Conference.Invited;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Conferences with their invitations and tasks.
@Repository
class ConferenceStore {

    static final String NUMBER = "select nextval('conference.conference_number')";

    static final String ADD = """
            insert into conference.meeting (id, number, office, person, subject, starts, place, agenda, state, minutes, present,
                    reason, version, at, ended_at)
            values (:id, :number, :office, :person, :subject, :starts, :place, :agenda, :state, :minutes, :present,
                    :reason, :version, :at, :endedAt)""";

    static final String ADD_CASE = """
            insert into conference.on_case (meeting_id, case_id) values (:meeting, :caseId)""";

    static final String INVITE = """
            insert into conference.invited values (:meetingId, :office, :answer, :words, :person, :answeredAt)""";

    static final String ANSWER = """
            update conference.invited
            set answer = :answer, words = :words, person = :person, answered_at = :answeredAt
            where meeting_id = :meetingId and office = :office""";

    /// Nothing where somebody else has saved it meanwhile, or it is over.
    static final String WRITE = """
            update conference.meeting
            set minutes = :minutes, present = :present, version = version + 1, state = :state, ended_at = :endedAt
            where id = :id and version = :version and state = 'CALLED'""";

    static final String CANCEL = """
            update conference.meeting
            set state = 'CANCELLED', reason = :reason, ended_at = :at, version = version + 1
            where id = :id and state = 'CALLED'""";

    static final String ADD_TASK = """
            insert into conference.task (id, meeting_id, case_id, kind, office, words, due, position, person, at)
            values (:id, :meetingId, :caseId, :kind, :office, :words, :due, :position, :person, :at)""";

    private static final String MEETING = """
            select id, number, office, person, subject, starts, place, agenda, state, minutes, present, reason, version,
                at, ended_at
            from conference.meeting
            """;

    static final String FIND = MEETING + "where number = :number";

    static final String OF_CASE = MEETING + """
            where id in (select meeting_id from conference.on_case where case_id = :caseId)
            order by starts desc, id""";

    static final String CASES = """
            select case_id from conference.on_case where meeting_id = :meeting order by case_id""";

    static final String INVITED = """
            select meeting_id, office, answer, words, person, answered_at
            from conference.invited where meeting_id = :meeting order by office""";

    static final String TASKS = """
            select
                task.id, task.meeting_id, task.case_id, file.number as case_number, task.kind, task.office, task.words,
                task.due, task.position, task.person, task.at, ending.at as ended_at, ending.verb as ending
            from conference.task join casework.case_file file on file.id = task.case_id
            """ + TaskStore.ENDING + """
            where task.meeting_id = :meeting
            order by ending.at is not null, task.due, task.id""";

    static final String CONCLUDED = """
            select exists (
                select 1
                from conference.task join conference.meeting on meeting.id = task.meeting_id
                where task.case_id = :caseId and meeting.state = 'HELD')""";

    private final Sql sql;

    ConferenceStore(Sql sql) {
        this.sql = sql;
    }

    long number() {
        return sql.find(Long.class, NUMBER, Map.of()).orElseThrow();
    }

    void add(Conference conference, List<UUID> cases, List<Invited> invited) {
        sql.run(ADD, conference);
        for (var one : cases) sql.run(ADD_CASE, Map.of("meeting", conference.id(), "caseId", one));
        for (var one : invited) sql.run(INVITE, one);
    }

    /// Whether the office is invited at all.
    boolean answer(Invited answer) {
        return sql.run(ANSWER, answer) == 1;
    }

    boolean write(Conference as) {
        return sql.run(WRITE, as) == 1;
    }

    boolean cancel(UUID id, String reason, Instant at) {
        return sql.run(CANCEL, Map.of("id", id, "reason", reason, "at", at)) == 1;
    }

    void add(Task task) {
        sql.run(ADD_TASK, task);
    }

    Optional<Conference> find(String number) {
        return sql.find(Conference.class, FIND, Map.of("number", number));
    }

    List<Conference> ofCase(UUID caseId) {
        return sql.list(Conference.class, OF_CASE, Map.of("caseId", caseId));
    }

    List<UUID> cases(UUID meeting) {
        return sql.list(UUID.class, CASES, Map.of("meeting", meeting));
    }

    List<Invited> invited(UUID meeting) {
        return sql.list(Invited.class, INVITED, Map.of("meeting", meeting));
    }

    List<Task> tasks(UUID meeting) {
        return sql.list(Task.class, TASKS, Map.of("meeting", meeting));
    }

    boolean concluded(UUID caseId) {
        return sql.find(Boolean.class, CONCLUDED, Map.of("caseId", caseId)).orElse(false);
    }
}
