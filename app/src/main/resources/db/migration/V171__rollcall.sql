create schema rollcall;

-- Moments at which posts are called, drawn for a week; each is called once at most.
create table rollcall.slot (
    id   uuid primary key,
    desk text not null,
    post text not null,
    week date not null,                -- its Monday
    nth  integer not null,
    at   timestamptz not null,
    unique (desk, post, week, nth)
);

-- A post that was called, and when whoever held it answered. Not who: that stands in the roster and the journal.
create table rollcall.call (
    id          uuid primary key,
    slot        uuid unique references rollcall.slot,  -- none where a leader called by hand
    desk        text not null,
    post        text not null,
    called_at   timestamptz not null,
    within      integer not null,      -- minutes
    answered_at timestamptz
);
create index call_of_desk on rollcall.call (desk, called_at);
