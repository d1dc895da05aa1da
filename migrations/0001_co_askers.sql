CREATE TABLE `further_asks` (
	`workspace` text NOT NULL,
	`key` text NOT NULL,
	`asked_of` text NOT NULL,
	`request` text NOT NULL,
	`who` text,
	PRIMARY KEY(`workspace`, `key`, `asked_of`)
);
--> statement-breakpoint
CREATE INDEX `further_asks_by` ON `further_asks` (`who`);--> statement-breakpoint
ALTER TABLE `requests` ADD `link` text;--> statement-breakpoint
CREATE INDEX `requests_about` ON `requests` (`workspace`,`link`) WHERE "requests"."link" is not null;