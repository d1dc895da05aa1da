CREATE TABLE `bypasses` (
	`request` text NOT NULL,
	`by` text NOT NULL,
	`reader` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`reader`, `by`, `at`, `request`)
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`workspace` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`verb` text NOT NULL,
	`input` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`to` text NOT NULL,
	`body` text NOT NULL,
	`is_live` integer NOT NULL,
	`revision` integer NOT NULL,
	`shown` integer NOT NULL,
	`posted` text,
	`tried` text,
	`next_try_at` integer NOT NULL,
	`failures` integer NOT NULL,
	`stale_at` integer NOT NULL,
	`fresh_until` integer
);
--> statement-breakpoint
CREATE INDEX `notices_stale` ON `notices` (`next_try_at`) WHERE "notices"."shown" < "notices"."revision";--> statement-breakpoint
CREATE INDEX `notices_stale_to` ON `notices` (`to`) WHERE "notices"."shown" < "notices"."revision";--> statement-breakpoint
CREATE INDEX `notices_live` ON `notices` (`to`) WHERE "notices"."is_live" = 1;--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`next_look_at` integer
);
--> statement-breakpoint
CREATE INDEX `people_next_look` ON `people` (`next_look_at`) WHERE "people"."next_look_at" is not null;--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace` text NOT NULL,
	`key` text NOT NULL,
	`asked_of` text NOT NULL,
	`reader` text NOT NULL,
	`asker` text NOT NULL,
	`turn` text NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_key` ON `requests` (`workspace`,`key`,`asked_of`);--> statement-breakpoint
CREATE INDEX `requests_open_for` ON `requests` (`reader`) WHERE "requests"."turn" <> 'settled';--> statement-breakpoint
CREATE INDEX `requests_open_by` ON `requests` (`asker`) WHERE "requests"."turn" <> 'settled';--> statement-breakpoint
CREATE TABLE `showings` (
	`request` text NOT NULL,
	`notice` text NOT NULL,
	PRIMARY KEY(`request`, `notice`)
);
--> statement-breakpoint
CREATE INDEX `showings_notice` ON `showings` (`notice`);