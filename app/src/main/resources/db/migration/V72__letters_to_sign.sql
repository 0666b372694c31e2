-- Whoever signs letters off asks for those that wait at each page.
create index letter_to_sign on letters.letter (case_id) where state = 'SUBMITTED';
