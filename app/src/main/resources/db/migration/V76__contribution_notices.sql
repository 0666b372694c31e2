create schema joint;

-- What time told about a contribution that is owed; a new date is told anew.
create table joint.notice (
    case_id uuid not null,
    office  text not null,             -- which owes it
    due     timestamptz not null,
    kind    text not null check (kind in ('SOON', 'OVER')),
    at      timestamptz not null,
    primary key (case_id, office, due, kind)
);

create index owed_by_date on casework.co_handler (due, case_id, office)
    where done_at is null and waived_at is null and due is not null;
