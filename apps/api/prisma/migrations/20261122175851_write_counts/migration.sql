-- CreateTable
CREATE TABLE "WriteCount" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "WriteCount_pkey" PRIMARY KEY ("key")
);
