-- Whether a reporter asked to be called once it is answered; drafts that are being written say so too.
alter table grievance.reporter add column call_back boolean not null default false;
update draft.draft
set content = jsonb_set(content, '{you,reporter,callBack}', 'false')
where jsonb_typeof(content #> '{you,reporter}') = 'object';

create schema callback;

-- A call that is owed to one reporter about one reply. Time makes it due; who is called stands with the reporter, sealed.
create table callback.owed (
    receipt    text not null,
    reply      integer not null,      -- position of the reply among the case's entries
    case_id    uuid not null,
    office     text not null,         -- whose reply it is
    replied_at timestamptz not null,
    due        timestamptz not null,  -- when it is, or was, to be made; moved on by each try
    state      text not null check (state in ('WAITING', 'DUE', 'DONE', 'OVERTAKEN')),
    tries      integer not null default 0,
    caller     text,                  -- who has it on the telephone, until then
    held_until timestamptz,
    primary key (receipt, reply)
);

create index owed_waiting on callback.owed (due, receipt) where state = 'WAITING';
create index owed_due on callback.owed (due, receipt) where state = 'DUE';
create index owed_of_case on callback.owed (case_id);

-- What became of each call. What was said stands in the case's entry.
create table callback.call (
    id      uuid primary key,
    receipt text not null,
    reply   integer not null,
    day     date not null,
    result  text not null check (result in ('SATISFIED', 'NOT_SATISFIED', 'REVIEW', 'NOT_REACHED')),
    office  text not null,            -- who called
    entry   integer not null,         -- position of the entry that tells it
    at      timestamptz not null,
    foreign key (receipt, reply) references callback.owed
);

create unique index one_try_a_day on callback.call (receipt, reply, day) where result = 'NOT_REACHED';
