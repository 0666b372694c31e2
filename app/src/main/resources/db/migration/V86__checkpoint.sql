create schema checkpoint;

-- Every line of the journal in the order in which checkpoints found it: `place` counts from 0 without a gap. Written
-- by the checkpoint alone, so that nobody who writes a line waits for a number.
create table checkpoint.leaf (
    place    bigint primary key,
    record   uuid not null,
    position integer not null,
    hash     bytea not null,
    unique (record, position)
);

-- Whole subtrees of 256 leaves and more: 2^level leaves, from place * 2^level on.
create table checkpoint.node (
    level integer not null,
    place bigint not null,
    hash  text not null,
    primary key (level, place)
);

-- `note` is what was signed, with its signature. `horizon` is the oldest transaction that was still open, in this
-- cluster of databases: its lines and later ones come with the next.
create table checkpoint.checkpoint (
    number  bigint primary key,
    size    bigint not null,
    root    text not null,
    at      timestamptz not null,
    note    text not null,
    horizon bigint not null,
    cluster bigint not null
);

create trigger only_append before update or delete on checkpoint.leaf
    for each row execute function journal.only_append();
create trigger never_emptied before truncate on checkpoint.leaf
    for each statement execute function journal.only_append();
create trigger only_append before update or delete on checkpoint.node
    for each row execute function journal.only_append();
create trigger never_emptied before truncate on checkpoint.node
    for each statement execute function journal.only_append();
create trigger only_append before update or delete on checkpoint.checkpoint
    for each row execute function journal.only_append();
create trigger never_emptied before truncate on checkpoint.checkpoint
    for each statement execute function journal.only_append();
