-- How often which word stands in cases: counted finely enough that a rare word is known to be rare, and looked for first.
alter table casework.case_file alter column words set statistics 500;
