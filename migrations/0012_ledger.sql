CREATE TABLE `ledger` (
	`id` integer PRIMARY KEY NOT NULL,
	`who` text NOT NULL,
	`at` integer NOT NULL,
	`change` integer NOT NULL,
	`line` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ledger_of` ON `ledger` (`who`,`at`);