CREATE TABLE `standing_answers` (
	`reader` text NOT NULL,
	`agent` text NOT NULL,
	`topic` text NOT NULL,
	`kind` text NOT NULL,
	`until` integer NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`reader`, `agent`, `topic`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `standing_answers_for` ON `standing_answers` (`agent`);--> statement-breakpoint
CREATE INDEX `standing_answers_until` ON `standing_answers` (`until`);