create schema reach;

-- Where somebody in a post lets themselves be rung. The address is sealed with a key of its own; the mark finds whose it
-- is, and the same one twice.
create table reach.way (
    id      uuid primary key,
    person  text not null,
    channel text not null,
    wrapped bytea not null,
    sealed  bytea not null,
    mark    bytea not null,
    at      timestamptz not null,
    unique (person, channel, mark)
);
create index way_by_mark on reach.way (channel, mark);

-- What they wish of messages.
create table reach.wishes (
    person      text primary key,
    first       text[] not null,       -- kinds of ways in the order in which they are tried
    language    text,                  -- null for both
    quiet_from  text not null,         -- 22:00, or nothing
    quiet_until text not null
);

create schema notice;
create schema sending;

-- Something that rings until somebody has it. Its words name a case by its number and say nothing of what was reported.
create table notice.alarm (
    id        uuid primary key,
    about     text not null unique,    -- the same thing rings once
    kind      text not null,           -- who knows whether it stands still
    goes      text not null,           -- which ladder: overdue, unaccepted, drill …
    office    text not null,
    case_id   uuid,
    number    text not null,
    en        text not null,
    zh        text not null,
    raised_at timestamptz not null,
    round     integer not null,        -- how often it has come up the ladder
    step      integer not null,        -- the next one; beyond the ladder's end, the last resort
    state     text not null check (state in ('RINGS', 'HELD', 'ENDED')),
    held_by   text not null,
    since     timestamptz not null,    -- it is in this state
    progress  text not null,           -- how far its matter had come then
    wakes     timestamptz
);
create index alarm_that_wakes on notice.alarm (wakes) where wakes is not null;
create index alarm_open on notice.alarm (raised_at) where state <> 'ENDED';
create index alarm_of_case on notice.alarm (case_id) where case_id is not null;

-- Who was told of it, by which way, and what came of that. Whoever claims one counts a try and holds it until next_at: it
-- is lost to no node that dies, and no two send it at once.
create table sending.message (
    id        uuid primary key,
    alarm_id  uuid not null references notice.alarm,
    round     integer not null,
    step      integer not null,
    person    text not null,           -- blank for an address of the city's own
    channel   text not null,
    way       uuid,                    -- of reach.way; null for the e-mail that the city's folder names
    address   text not null,           -- the city's own; blank for a person's, which is sealed
    state     text not null check (state in ('WAITS', 'TAKEN', 'DELIVERED', 'FAILED', 'LEFT')),
    bundle    uuid,                    -- the message with which it went; many go as one
    tries     integer not null,
    next_at   timestamptz not null,
    at        timestamptz not null,
    why       text,
    code      integer not null,
    reference text not null            -- by which a receipt names it
);
create unique index message_once on sending.message (
    alarm_id, round, step, person, channel, coalesce(way, '00000000-0000-0000-0000-000000000000'), address);
create index message_that_waits on sending.message (channel, next_at) where state = 'WAITS';
create index message_of_person on sending.message (person, channel, at);
create index message_by_time on sending.message (at);
create index message_of_bundle on sending.message (bundle) where bundle is not null;
create index message_by_reference on sending.message (channel, reference) where reference <> '';

-- When the ladders were last gone up: whoever watches them sees that they stand still.
create table notice.beat (
    one boolean primary key check (one),
    at  timestamptz not null
);
insert into notice.beat (one, at) values (true, now());
