CREATE INDEX `people_name` ON `people` ("value" ->> '$.name');--> statement-breakpoint
CREATE INDEX `requests_ended_by` ON `requests` (`asker`,`ended_at`) WHERE "requests"."ended_at" is not null;