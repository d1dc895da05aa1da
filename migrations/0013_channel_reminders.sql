CREATE TABLE `asked_in` (
	`channel` text NOT NULL,
	`request` text NOT NULL,
	PRIMARY KEY(`channel`, `request`)
);
--> statement-breakpoint
CREATE INDEX `asked_in_request` ON `asked_in` (`request`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`channel` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`next_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reminders_next` ON `reminders` (`next_at`);