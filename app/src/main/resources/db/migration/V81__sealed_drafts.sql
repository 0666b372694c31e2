-- Whoever writes a draft says who they are: it is sealed as a whole, with a key of its own that goes when the draft goes.
insert into identity.unsealed (sort, id, content)
select 'draft', token, convert_to(content::text, 'UTF8') from draft.draft;

alter table draft.draft add column wrapped bytea;
alter table draft.draft alter column content type bytea using null, alter column content drop not null;
