-- A promise is judged when its date comes, not when the work ends: else what was answered early would count before what
-- is still owed. Where the clock stood still when it ended, the end is the day.
alter table promises.settled
    add column judged_at timestamptz not null generated always as (coalesce(due, ended_at)) stored;

drop index promises.settled_by_end;
create index settled_by_judgement on promises.settled (judged_at) include (procedure, limit_key, office, kept);
