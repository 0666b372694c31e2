-- Machines that send, readings of sensors, and alerts of others (CAP).
create schema senders;
-- Which key of a sender is good: it is made of the installation's keys, the sender and this number.
create table senders.sender (
    sender text primary key,
    issue integer not null,
    since timestamptz not null
);
-- Messages that were taken, for as long as their signature would be.
create table senders.heard (
    sender text not null,
    message text not null,
    at timestamptz not null,
    primary key (sender, message)
);
create schema gauges;
create table gauges.reading (
    gauge text not null,
    at timestamptz not null,
    value double precision not null,
    heard_at timestamptz not null,
    primary key (gauge, at)
);
-- What was told of a gauge: the line that it crossed, that it fell silent, by the look of which day.
create table gauges.state (
    gauge text primary key,
    line text not null default '',
    silent boolean not null default false,
    told date
);

create schema cap;
create table cap.alert (
    id uuid primary key,
    source text not null,
    sender text not null,
    identifier text not null,
    sent timestamptz not null,
    type text not null,
    subject text not null,
    headline_en text not null,
    headline_zh text not null,
    areas text[] not null,
    grade text,
    begins timestamptz not null,
    expires timestamptz not null,
    refs text[] not null,
    received_at timestamptz not null,
    ended_at timestamptz,
    why text,
    unique (source, sender, identifier, sent),
    check ((ended_at is null) = (why is null))
);
create index alert_stands on cap.alert (expires) where ended_at is null;
create index alert_refers on cap.alert using gin (refs);
