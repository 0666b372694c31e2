-- Photos show faces and papers, letters name their reader: each file is sealed with a key of its own. What was there
-- before has none yet; it is sealed little by little while the city works.
alter table journal.attachment_content add column wrapped bytea;
create index attachment_unsealed on journal.attachment_content (digest) where wrapped is null;
