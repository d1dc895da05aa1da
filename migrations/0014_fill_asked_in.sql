INSERT INTO `asked_in` (`channel`, `request`)
SELECT DISTINCT `requests`.`workspace` || '/' || (`asked`.`value` ->> '$.origin.thread.channel'), `requests`.`id`
FROM `requests`, json_each(`requests`.`value`, '$.askers') AS `asked`
WHERE `requests`.`turn` <> 'settled' AND `asked`.`value` ->> '$.origin.thread.channel' IS NOT NULL;
