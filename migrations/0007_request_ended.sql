ALTER TABLE `requests` ADD `ended_at` integer;--> statement-breakpoint
CREATE INDEX `requests_ended` ON `requests` (`reader`,`ended_at`) WHERE "requests"."ended_at" is not null;