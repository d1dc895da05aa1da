CREATE TABLE `calendars` (
	`who` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`reading` text NOT NULL,
	`next_fetch_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `calendars_next_fetch` ON `calendars` (`next_fetch_at`);