create schema seal;

-- Who opened whose identity, why and until when. Read by the reporter; the journal holds each reading besides.
create table seal.opening (
  id        uuid primary key,
  case_id   uuid not null,
  receipt   text not null,
  person    text not null,
  office    text not null,
  reason    text not null,
  sentence  text not null,
  at        timestamptz not null,
  until     timestamptz not null
);

create index opening_of_case on seal.opening (case_id, at);
