-- Wrong tries. A lane is a mark under a key outside of the database; an hour after the last try it is gone.
create table session.guess (
    lane  text primary key,
    free  int not null,
    wrong int not null,
    last  timestamptz not null,
    next  timestamptz not null
);
create index on session.guess (last);

create schema factor;

-- Secrets of apps, each sealed under a key of its own whose wrapped form stands beside it.
create table factor.app (
    person    text primary key,
    wrapped   bytea not null,
    sealed    bytea not null,
    since     timestamptz not null,
    confirmed boolean not null,
    step      bigint not null
);

-- A used code is gone.
create table factor.recovery (
    person text not null,
    mark   text not null,
    primary key (person, mark)
);

-- Since when somebody knows that they owe a second factor.
create table factor.told (
    person text primary key,
    since  timestamptz not null
);
