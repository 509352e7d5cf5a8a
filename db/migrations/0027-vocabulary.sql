-- Every term of all the phrases of a version: a question is told by what it shares with all of them, not with one.
alter table catalogue add column terms sparsevec(536870912);
update catalogue set terms = vocabulary.terms
from (
  select version_id,
    ('{' || string_agg(term_id || ':1', ',' order by term_id) || '}/536870912')::sparsevec as terms
  from (select distinct version_id, unnest(term_ids) as term_id from passages) as term
  group by version_id
) as vocabulary
where vocabulary.version_id = catalogue.version_id;
