-- What is left of messages whose time is over: how many, no longer to whom.
create table sending.told (
    day     date not null,             -- UTC
    channel text not null,
    state   text not null,
    many    bigint not null,
    primary key (day, channel, state)
);
create index message_about on sending.message (about);
create index alarm_that_ended on notice.alarm (since) where state = 'ENDED';
create index item_by_time on news.item (at);
