-- How many of what a rule counts stood open, day by day: what is usual. By office, kind of matter and place alone.
create schema vigil;
create table vigil.stood (
    rule text not null,
    subject text not null,
    day date not null,
    number integer not null,
    primary key (rule, subject, day)
);
