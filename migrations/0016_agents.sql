CREATE TABLE `agents` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`token_hash` text,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `agents_of` ON `agents` (`owner`);--> statement-breakpoint
CREATE UNIQUE INDEX `agents_token` ON `agents` (`token_hash`) WHERE "agents"."token_hash" is not null;