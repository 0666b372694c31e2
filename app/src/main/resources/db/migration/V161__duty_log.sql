-- What happened at a duty desk; added to, never changed, each row held by the journal.
create table shift.line (
    id     uuid primary key,
    log    uuid not null,              -- the desk's record in the journal
    desk   text not null,
    person text not null,
    at     timestamptz not null,
    words  text not null
);
create index line_of_desk on shift.line (desk, at);
create index line_of_log on shift.line (log);
