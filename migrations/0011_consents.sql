CREATE TABLE `consents` (
	`who` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`next_sync_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `consents_next_sync` ON `consents` (`next_sync_at`);