-- Joint studies: what offices think lies behind a warning, what speaks for and against it, and what each does about it.
create schema study;
create sequence study.study_number;
create table study.study (
    id uuid primary key,
    number text not null unique,
    office text not null,
    person text not null,
    subject text not null,
    warnings text[] not null,
    offices text[] not null,
    state text not null,
    minutes text not null,
    version integer not null,
    at timestamptz not null,
    closed_at timestamptz
);
create index study_open on study.study (at) where state = 'OPEN';
create table study.hypothesis (
    id uuid primary key,
    study_id uuid not null references study.study,
    words text not null,
    holds text not null,
    office text not null,
    person text not null,
    at timestamptz not null
);
create index hypothesis_of on study.hypothesis (study_id, at);
create table study.voice (
    id uuid primary key,
    study_id uuid not null references study.study,
    hypothesis uuid references study.hypothesis,
    speaks text not null,
    words text not null,
    office text not null,
    person text not null,
    at timestamptz not null
);
create index voice_of on study.voice (study_id, at);
create table study.step (
    id uuid primary key,
    study_id uuid not null references study.study,
    office text not null,
    words text not null,
    due timestamptz not null,
    person text not null,
    at timestamptz not null,
    done_at timestamptz,
    done text not null
);
create index step_of on study.step (study_id, due);
create index step_open on study.step (due) where done_at is null;
