-- Invitations that go by e-mail. The link is made when it is sent: nothing here opens anything.
create table invite.mail (
    person  text primary key,
    base    text not null,          -- of the link, as whoever asked for it reached us
    anew    boolean not null,
    state   text not null check (state in ('WAITS', 'SENT', 'RETURNED')),
    tries   integer not null,
    next_at timestamptz not null,
    at      timestamptz not null,   -- since when it stands so
    why     text,
    code    integer not null default 0,
    constraint mail_why check ((state = 'RETURNED') = (why is not null))
);

create index mail_that_waits on invite.mail (next_at) where state = 'WAITS';
