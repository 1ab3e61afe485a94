-- Filled in with the feature that needs it.
select 1;
