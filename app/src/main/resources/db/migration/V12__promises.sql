create schema promises;

-- A row for each run of a limit that is over. The running ones stand in casework.case_file.dated.
create table promises.settled (
    record     uuid not null,
    limit_key  text not null,
    run        integer not null,
    procedure  text not null,
    office     text not null,
    started_at timestamptz not null,
    due        timestamptz,
    ended_at   timestamptz not null,
    kept       boolean not null,
    primary key (record, limit_key, run)
);

create index settled_by_end on promises.settled (ended_at) include (procedure, limit_key, office, kept);
