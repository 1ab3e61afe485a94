-- What an enterprise gets in hand for figures it has confirmed: the words themselves, so that they stay what they were.

alter table declaration add column receipt text, add constraint receipt_of_confirmed check (receipt is null or state = 'confirmed');
grant update (receipt) on declaration to yinyu_app;
