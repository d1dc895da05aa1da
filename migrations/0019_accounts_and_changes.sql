CREATE TABLE `account_claims` (
	`who` text NOT NULL,
	`host` text NOT NULL,
	`hash` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`who`, `host`)
);
--> statement-breakpoint
CREATE INDEX `account_claims_hash` ON `account_claims` (`hash`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`who` text NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `accounts_of` ON `accounts` (`who`);--> statement-breakpoint
CREATE TABLE `change_reviews` (
	`change` text NOT NULL,
	`who` text NOT NULL,
	`at` integer NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`change`, `who`)
);
--> statement-breakpoint
CREATE INDEX `change_reviews_by` ON `change_reviews` (`who`);--> statement-breakpoint
CREATE INDEX `change_reviews_at` ON `change_reviews` (`at`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`);