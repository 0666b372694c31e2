-- A study that was called from a warning has that one's words in both languages; what was typed stands in both as typed.
alter table study.study rename column subject to subject_en;
alter table study.study add column subject_zh text;
update study.study set subject_zh = subject_en;
alter table study.study alter column subject_zh set not null;
create index study_about on study.study using gin (warnings);
