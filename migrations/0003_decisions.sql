CREATE TABLE `decisions` (
	`finder` text NOT NULL,
	`request` text NOT NULL,
	`at` integer NOT NULL,
	`from` integer NOT NULL,
	`text` text NOT NULL,
	`revisit_on` text,
	PRIMARY KEY(`request`, `finder`)
);
--> statement-breakpoint
CREATE INDEX `decisions_found` ON `decisions` (`finder`,`at`,`request`);--> statement-breakpoint
CREATE INDEX `decisions_revisit` ON `decisions` (`finder`,`revisit_on`) WHERE "decisions"."revisit_on" is not null;