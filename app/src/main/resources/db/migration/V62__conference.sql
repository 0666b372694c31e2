create schema conference;

-- Numbers of conferences, as people say them.
create sequence conference.conference_number;

create table conference.meeting (
  id       uuid primary key,
  number   text not null unique,
  office   text not null,  -- which called it
  person   text not null,
  subject  text not null,
  starts   timestamptz not null,
  place    text not null,
  agenda   text[] not null,
  state    text not null check (state in ('CALLED', 'HELD', 'CANCELLED')),
  minutes  text not null,
  present  text[] not null,
  reason   text not null check ((state = 'CANCELLED') = (reason <> '')),
  version  integer not null,
  at       timestamptz not null,
  ended_at timestamptz check ((state = 'CALLED') = (ended_at is null))
);
create index meeting_of_office on conference.meeting (office, starts);

create table conference.on_case (
  meeting_id uuid not null references conference.meeting,
  case_id    uuid not null,
  primary key (meeting_id, case_id)
);
create index meeting_of_case on conference.on_case (case_id);

create table conference.invited (
  meeting_id  uuid not null references conference.meeting,
  office      text not null,
  answer      text not null check (answer in ('OPEN', 'COMES', 'SENDS_WORD')),
  words       text not null,
  person      text,
  answered_at timestamptz check ((answer = 'OPEN') = (answered_at is null)),
  primary key (meeting_id, office)
);
create index invited_office on conference.invited (office, meeting_id);

-- What a conference concluded: each is an entry of its case too, and is done by what that case's history says after it.
create table conference.task (
  id         uuid primary key,
  meeting_id uuid not null references conference.meeting,
  case_id    uuid not null,
  kind       text not null check (kind in ('CONTRIBUTION', 'OWN_WORK', 'ASSIGNMENT')),
  office     text not null,
  words      text not null,
  due        timestamptz not null,
  position   integer not null,  -- of its entry
  person     text not null,
  at         timestamptz not null
);
create index task_of_meeting on conference.task (meeting_id, at);
create index task_of_office on conference.task (office, due);
