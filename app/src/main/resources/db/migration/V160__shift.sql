create schema shift;

-- What whoever goes has signed for whoever comes, at a change of shifts. Who forgot something signs anew; nothing here is
-- ever changed, and the journal holds each row.
create table shift.handover (
    id        uuid primary key,
    desk      text not null,
    post      text not null,
    shift     text not null,           -- that comes
    day       date not null,           -- on which that one begins
    led       boolean not null,        -- the leader on duty signs too
    signed_by text not null,
    signed_at timestamptz not null,
    reason    text                     -- why who comes took the post without a handover
);
create index handover_of_change on shift.handover (desk, post, day, shift, signed_at);
create index handover_by_time on shift.handover (desk, post, signed_at);

create table shift.item (
    handover uuid not null references shift.handover,
    position integer not null,
    kind     text not null check (kind in ('OPEN', 'PROMISE', 'SILENT')),
    words    text not null,
    due      timestamptz,              -- of a promise
    primary key (handover, position)
);

create table shift.signature (
    handover  uuid not null references shift.handover,
    signed_as text not null check (signed_as in ('COMING', 'LEADER')),
    person    text not null,
    at        timestamptz not null,
    primary key (handover, signed_as)
);

-- Of whoever comes, on one line.
create table shift.remark (
    handover uuid not null,
    position integer not null,
    words    text not null,
    primary key (handover, position),
    foreign key (handover, position) references shift.item
);
