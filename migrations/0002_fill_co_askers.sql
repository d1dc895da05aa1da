-- Requests from before co-askers: who asked has their own words and time, whose move it was has a beginning, and an end can be taken back.
UPDATE `requests` SET `link` = `value` ->> '$.link';
--> statement-breakpoint
UPDATE `requests` SET `value` = json_set(`value`,
	'$.askers[0].ask', `value` ->> '$.ask',
	'$.askers[0].at', `value` -> '$.askedAt',
	'$.history', json_array(json_object('since', `value` -> '$.askedAt', 'whose', `value` ->> '$.to')));
--> statement-breakpoint
UPDATE `requests` SET `value` = json_set(`value`, '$.askers[0].isPrivate', json('true')) WHERE `value` -> '$.isPrivate' IS NOT NULL;
--> statement-breakpoint
UPDATE `requests` SET `value` = json_set(`value`, '$.turn.before', json_object('is', 'shown', 'at', `value` -> '$.turn.at')) WHERE `turn` = 'settled';
--> statement-breakpoint
UPDATE `notices` SET `body` = json_object(
	'kind', 'answers',
	'answers', json_array(json_object('request', `body` ->> '$.request', 'outcome', json(`body` -> '$.outcome'), 'at', (SELECT `value` -> '$.turn.at' FROM `requests` WHERE `requests`.`id` = `body` ->> '$.request'))),
	'sendAt', `stale_at`)
WHERE `body` ->> '$.kind' = 'answer';
