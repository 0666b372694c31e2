-- Duty desks, posts and rules are city data; this is who serves, as published, and when people are away.
create schema roster;

-- Somebody on duty from one moment to another. A line that is off stays, so that calendars which have it hear so; a shift
-- that somebody takes over while it runs is two lines, each with its own part.
create table roster.duty (
    id         uuid primary key,
    desk       text not null,
    post       text not null,
    shift      text not null,
    day        date not null,        -- on which the shift begins
    person     text not null,
    begins     timestamptz not null,
    ends       timestamptz not null,
    pinned     boolean not null,     -- stays, whatever is drawn up anew
    version    integer not null,     -- of this line, for calendars
    changed_at timestamptz not null,
    dropped_at timestamptz,
    check (begins < ends)
);
create index duty_of_desk on roster.duty (desk, day) where dropped_at is null;
create index duty_of_post on roster.duty (desk, post, begins) where dropped_at is null;
create index duty_of_person on roster.duty (person, ends) where dropped_at is null;
create index duty_dropped on roster.duty (dropped_at) where dropped_at is not null;

-- Days on which somebody is away, or would rather serve or not, until it is taken back. No reason: nobody needs it here.
create table roster.wish (
    id            uuid primary key,
    person        text not null,
    first         date not null,
    last          date not null,
    kind          text not null check (kind in ('AWAY', 'RATHER_NOT', 'GLADLY')),
    said_by       text not null,
    said_at       timestamptz not null,
    taken_back_at timestamptz,
    check (first <= last)
);
create index wish_of_person on roster.wish (person, last) where taken_back_at is null;
