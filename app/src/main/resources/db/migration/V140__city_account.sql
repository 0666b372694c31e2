-- Which of the city's accounts a person signed in with first: a name may be given to somebody else there, this is not.
create schema oidc;

create table oidc.subject (
    person  text not null,
    issuer  text not null,
    subject text not null,
    since   timestamptz not null,
    primary key (person, issuer)
);
