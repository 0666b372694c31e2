create schema works;

-- Works promised to a resident with a date, each to its end. A date that moves keeps the first one beside it.
create table works.promise (
    case_id     uuid not null,
    nth         integer not null,
    limit_key   text not null,
    lead        text not null,
    first_due   timestamptz not null,
    due         timestamptz not null,
    moves       integer not null,      -- how often the date was put off
    why         text not null,         -- what was said with the date that stands; the resident reads it
    promised_at timestamptz not null,
    ended_at    timestamptz,
    outcome     text check (outcome in ('KEPT', 'MOVED', 'LATE', 'WITHDRAWN')),
    primary key (case_id, nth),
    check ((ended_at is null) = (outcome is null))
);

create index open_by_lead on works.promise (lead, due, case_id) where ended_at is null;
create index open_by_due on works.promise (due, case_id) where ended_at is null;

insert into works.promise (case_id, nth, limit_key, lead, first_due, due, moves, why, promised_at, ended_at, outcome)
select
    case_id, row_number() over (partition by case_id order by run), 'works', lead, first_due, due, many - 1, why,
    promised_at, ended_at,
    case
        when ended_by = 'WITHDRAW' then 'WITHDRAWN'
        when ended_at <= first_due then 'KEPT'
        when ended_at <= due then 'MOVED'
        when ended_at is not null then 'LATE'
    end
from (
    select
        plan.case_id, plan.run, file.lead, count(*) as many, min(plan.at) as promised_at,
        (array_agg(plan.given order by plan.position))[1] as first_due,
        (array_agg(plan.given order by plan.position desc))[1] as due,
        (array_agg(plan.note order by plan.position desc))[1] as why,
        (
            select min(over.at)
            from casework.entry over
            where over.case_id = plan.case_id and over.verb in ('DONE', 'WITHDRAW') and over.position > max(plan.position)
        ) as ended_at,
        (
            select over.verb
            from casework.entry over
            where over.case_id = plan.case_id and over.verb in ('DONE', 'WITHDRAW') and over.position > max(plan.position)
            order by over.position
            limit 1
        ) as ended_by
    from (
        select
            entry.*,
            (
                select count(*)
                from casework.entry over
                where over.case_id = entry.case_id and over.verb in ('DONE', 'WITHDRAW') and over.position < entry.position
            ) as run
        from casework.entry
        where verb = 'PLAN' and given is not null
    ) as plan
    join casework.case_file file on file.id = plan.case_id
    group by plan.case_id, plan.run, file.lead
) as promised;

-- Done by a date that had been put off, and not by the first one: moved, neither kept nor too late.
alter table promises.settled add column moved boolean not null default false;
drop index promises.settled_by_judgement;
create index settled_by_judgement on promises.settled (judged_at) include (procedure, limit_key, office, kept, moved);
