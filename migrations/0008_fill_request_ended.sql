UPDATE `requests` SET `ended_at` = `value` ->> '$.turn.at' WHERE `turn` = 'settled';
