-- Which days were looked at as a whole, and how rare a finding had to be for an office to hear of it.
create schema nightly;
create table nightly.look (
    day date primary key,
    at timestamptz not null
);
create table nightly.cut (
    office text not null,
    day date not null,
    "interval" double precision not null,
    chance double precision not null,
    primary key (office, day)
);
-- Cases of some days are counted, whatever became of them.
create index case_opened on casework.case_file (opened_at);
