CREATE TABLE `team_members` (
	`channel` text NOT NULL,
	`who` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`channel`, `who`)
);
--> statement-breakpoint
CREATE INDEX `team_members_of` ON `team_members` (`who`);--> statement-breakpoint
CREATE TABLE `team_notes` (
	`channel` text PRIMARY KEY NOT NULL,
	`zone` text NOT NULL,
	`next_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `team_notes_next` ON `team_notes` (`next_at`);