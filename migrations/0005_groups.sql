CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`group` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`person`, `group`)
);
--> statement-breakpoint
CREATE INDEX `memberships_of` ON `memberships` (`group`);--> statement-breakpoint
CREATE INDEX `requests_open_of` ON `requests` (`asked_of`) WHERE "requests"."turn" <> 'settled';