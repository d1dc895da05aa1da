ALTER TABLE `changes` ADD `head` text;--> statement-breakpoint
CREATE INDEX `changes_head` ON `changes` (`head`);