-- As the city's identity provider knows a session, so that it can end it; null for who signed in to us alone.
alter table session.session add column subject text, add column provider_session text;
create index on session.session (subject);
create index on session.session (provider_session);
