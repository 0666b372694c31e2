create schema city;

-- What a city's folder says, one row a thing. `content` is json, not jsonb: the order of a procedure's steps is part of it.
create table city.item (
    kind    text not null,
    key     text not null,
    place   integer not null,
    content json not null,
    primary key (kind, key)
);

-- One row: counts the loads that changed something, so that every running process notices.
create table city.version (
    one    boolean primary key default true check (one),
    number bigint not null
);

insert into city.version (number) values (0);
